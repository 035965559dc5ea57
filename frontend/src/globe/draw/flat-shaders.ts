/** Coloured triangles in the local frame. */
export const areaVertexShader = /* glsl */ `
in vec3 position;
in vec4 style;
uniform float u_liftM;
flat out vec4 v_style;
void main() {
  v_style = style;
  gl_Position = czm_modelViewProjection * vec4(position.xy, position.z + u_liftM, 1.0);
}
`;

export const areaFragmentShader = /* glsl */ `
flat in vec4 v_style;
uniform float u_alpha;
void main() {
  out_FragColor = vec4(v_style.rgb, v_style.a * u_alpha);
}
`;

/** Boxes: 'spec' is the height above their floor and the number of the house, for its windows. */
export const buildingVertexShader = /* glsl */ `
in vec3 position;
in vec2 spec;
in vec4 style;
uniform float u_liftM;
flat out vec4 v_style;
flat out float v_house;
out vec3 v_place;
out vec3 v_eye;
out float v_heightM;
void main() {
  v_style = style;
  v_house = spec.y;
  v_heightM = spec.x;
  v_place = position;
  vec4 local = vec4(position.xy, position.z + u_liftM, 1.0);
  v_eye = (czm_modelView * local).xyz;
  gl_Position = czm_modelViewProjection * local;
}
`;

/** Light from the south-west, darker toward the street; at night some windows are lit. */
export const buildingFragmentShader = /* glsl */ `
flat in vec4 v_style;
flat in float v_house;
in vec3 v_place;
in vec3 v_eye;
in float v_heightM;
uniform float u_shade;
uniform float u_night;
uniform float u_alpha;

float dice(vec2 at) {
  return fract(sin(dot(at, vec2(12.9898, 78.233))) * 43758.5453);
}

void main() {
  vec3 normal = normalize(cross(dFdx(v_place), dFdy(v_place)));
  float isRoof = step(0.7, abs(normal.z));
  float sun = dot(normal, normalize(vec3(-0.55, -0.75, 0.5)));
  float wall = mix(u_shade * 0.72, u_shade * 1.12, clamp(0.5 + 0.5 * sun, 0.0, 1.0)) * mix(0.72, 1.0, smoothstep(0.0, 12.0, v_heightM));
  vec3 color = v_style.rgb * mix(wall, 1.0, isRoof);
  float metresPerPx = -v_eye.z * 2.0 / (czm_projection[1][1] * czm_viewport.w);
  if (isRoof < 0.5) {
    vec2 along = normalize(vec2(-normal.y, normal.x) + vec2(1e-5, 0.0));
    vec2 grid = vec2(dot(v_place.xy, along) / 3.6, v_heightM / 3.2);
    vec2 cell = floor(grid);
    vec2 inside = abs(fract(grid) - 0.5);
    float pane = step(inside.x, 0.28) * step(inside.y, 0.27) * step(0.5, cell.y + 0.5);
    float clear = 1.0 - smoothstep(0.5, 1.6, metresPerPx);
    float lit = step(0.74, dice(cell + v_house * 7.31)) * pane;
    vec3 warm = mix(vec3(1.0, 0.78, 0.45), vec3(0.75, 0.88, 1.0), step(0.8, dice(vec2(v_house, 3.0))));
    color = mix(color, warm * 0.86, u_night * mix(0.055, lit, clear));
    color *= 1.0 - (1.0 - u_night) * pane * clear * 0.2;
  }
  out_FragColor = vec4(color, u_alpha);
}
`;
