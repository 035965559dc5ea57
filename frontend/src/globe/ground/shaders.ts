/** Positions come split into two floats each, as all of Cesium's do: one float is 0.5 m coarse at the earth's radius. */
export const groundVertexShader = /* glsl */ `
in vec3 position3DHigh;
in vec3 position3DLow;
in vec4 relief;
in vec2 plane;
in float batchId;

out vec4 v_relief;
out vec2 v_plane;
out vec3 v_positionEC;

void main() {
  vec4 position = czm_computePosition();
  v_positionEC = (czm_modelViewRelativeToEye * position).xyz;
  v_relief = relief;
  v_plane = plane;
  gl_Position = czm_modelViewProjectionRelativeToEye * position;
}
`;

/**
 * Ground from four numbers a vertex: height above the base (m), light on the slope, nearness to the network, spare.
 * Contour lines and the kilometre grid are drawn per pixel, so that they are thin at every distance.
 */
export const groundMaterialSource = /* glsl */ `
in vec4 v_relief;
in vec2 v_plane;
in vec3 v_positionEC;

float onLine(float value, float step, float widthPx) {
  float place = value / step;
  float perPixel = max(fwidth(place), 1e-6);
  float distancePx = abs(fract(place - 0.5) - 0.5) / perPixel;
  // Lines that come closer than a few pixels would melt into a grey: let them go.
  return clamp(widthPx - distancePx + 0.5, 0.0, 1.0) * clamp(1.6 - 8.0 * perPixel, 0.0, 1.0);
}

czm_material czm_getMaterial(czm_materialInput materialInput) {
  czm_material material = czm_getDefaultMaterial(materialInput);
  float height = v_relief.x;
  float light = mix(1.0, v_relief.y, lightStrength);
  float presence = v_relief.z;

  vec3 far = farColor.rgb;
  vec3 near = mix(lowColor.rgb, highColor.rgb, clamp(height / rangeM, 0.0, 1.0)) * light;
  vec3 color = mix(far, near, presence);

  float minor = onLine(height, contourM, 0.7);
  float major = onLine(height, contourM * 5.0, 0.9);
  color = mix(color, lineColor.rgb, max(minor * 0.2, major * 0.42) * presence * lineStrength);

  if (gridStrength > 0.0) {
    vec2 grid = vec2(onLine(v_plane.x, gridM, 0.6), onLine(v_plane.y, gridM, 0.6));
    vec2 wide = vec2(onLine(v_plane.x, gridM * 5.0, 0.7), onLine(v_plane.y, gridM * 5.0, 0.7));
    color = mix(color, lineColor.rgb, max(max(grid.x, grid.y) * 0.1, max(wide.x, wide.y) * 0.2) * gridStrength);
  }

  float haze = 1.0 - exp(-pow(length(v_positionEC) / hazeM, 2.2));
  material.diffuse = mix(color, skyColor.rgb, haze);
  material.alpha = mix(opacity, 1.0, haze);
  return material;
}
`;

export const groundFragmentShader = /* glsl */ `
void main() {
  czm_materialInput materialInput;
  czm_material material = czm_getMaterial(materialInput);
  out_FragColor = vec4(material.diffuse, material.alpha);
}
`;
