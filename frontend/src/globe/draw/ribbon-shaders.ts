/**
 * Spreads a piece of line to its width on the screen: its least width in pixels, or its true size where that is more.
 * The corner's number says which end and which side it is.
 */
export const ribbonVertexShader = /* glsl */ `
in vec3 from;
in vec3 to;
in vec2 spec;
in vec4 style;

uniform float u_metresPerUnit;
uniform float u_widthFactor;
uniform float u_extraPx;
uniform float u_liftM;

flat out vec4 v_style;
out float v_across;
out float v_alongM;
out float v_metresPerPx;
out float v_widthPx;

void main() {
  v_style = style;
  v_across = (gl_VertexID & 1) == 0 ? -1.0 : 1.0;
  bool isEnd = (gl_VertexID & 2) != 0;
  vec3 lift = vec3(0.0, 0.0, u_liftM);
  vec4 start = czm_modelView * vec4(from + lift, 1.0);
  vec4 end = czm_modelView * vec4(to + lift, 1.0);
  float lengthM = distance(from, to);
  // What passes the camera is cut at a plane before it: behind it a projection means nothing.
  float nearest = -max(czm_currentFrustum.x, 0.5);
  if (start.z > nearest && end.z > nearest) {
    v_alongM = 0.0;
    v_metresPerPx = 1.0;
    v_widthPx = 0.0;
    gl_Position = vec4(0.0, 0.0, -2.0, 1.0);
    return;
  }
  float first = 0.0;
  float last = 1.0;
  if (start.z > nearest) first = (nearest - start.z) / (end.z - start.z);
  if (end.z > nearest) last = (nearest - start.z) / (end.z - start.z);
  vec4 a = mix(start, end, first);
  vec4 b = mix(start, end, last);
  vec4 own = isEnd ? b : a;
  v_alongM = spec.x + lengthM * (isEnd ? last : first);
  v_metresPerPx = -own.z * 2.0 / (czm_projection[1][1] * czm_viewport.w);
  float leastPx = floor(spec.y / 8192.0) * 0.25 * u_widthFactor * czm_pixelRatio;
  float size = mod(spec.y, 8192.0) * u_metresPerUnit;
  v_widthPx = max(leastPx, size / v_metresPerPx);
  float widthPx = v_widthPx + u_extraPx * czm_pixelRatio;

  vec2 halfScreen = czm_viewport.zw * 0.5;
  vec4 clipA = czm_projection * a;
  vec4 clipB = czm_projection * b;
  vec2 course = (clipB.xy / clipB.w - clipA.xy / clipA.w) * halfScreen;
  float px = length(course);
  vec2 ahead = px > 1e-4 ? course / px : vec2(1.0, 0.0);
  vec2 aside = vec2(-ahead.y, ahead.x);
  vec4 clip = isEnd ? clipB : clipA;
  // Half a width longer on both sides, so that no notch opens where pieces meet.
  vec2 shift = (aside * v_across + ahead * (isEnd ? 0.7 : -0.7)) * widthPx * 0.5;
  clip.xy += shift / halfScreen * clip.w;
  gl_Position = clip;
}
`;

/** Pipes: flat when thin, round when wide, with joints every six metres and dashes that run with the water. */
export const pipeFragmentShader = /* glsl */ `
flat in vec4 v_style;
in float v_across;
in float v_alongM;
in float v_metresPerPx;
in float v_widthPx;

uniform float u_flow;
uniform float u_timeS;
uniform vec3 u_spark;

void main() {
  vec3 color = v_style.rgb;
  float widePx = v_widthPx / czm_pixelRatio;
  float across = clamp(v_across, -1.0, 1.0);
  if (widePx > 3.5) {
    float up = sqrt(max(0.0, 1.0 - across * across));
    float roundness = smoothstep(3.5, 7.0, widePx);
    float light = 0.38 + 0.72 * clamp(0.86 * up - 0.42 * across, 0.0, 1.0);
    color *= mix(1.0, light, roundness);
    color += vec3(0.32) * pow(clamp(0.88 * up - 0.47 * across, 0.0, 1.0), 14.0) * roundness;
    float jointM = abs(fract(v_alongM / 6.0) - 0.5) * 6.0;
    float joint = (1.0 - smoothstep(0.16, 0.16 + 1.5 * v_metresPerPx, jointM)) * smoothstep(7.0, 12.0, widePx);
    color = mix(color, color * 0.5, joint);
  }
  float signal = v_style.a * 255.0 - 128.0;
  // From afar dashes on every street would be snow: there only mains show where their water goes.
  float seen = max(smoothstep(4.5, 2.0, v_metresPerPx * czm_pixelRatio), smoothstep(2.6, 4.0, widePx) * step(0.001, u_timeS)) * u_flow;
  if (seen > 0.01 && abs(signal) > 0.5 && widePx > 1.6) {
    float stepM = exp2(ceil(log2(v_metresPerPx * czm_pixelRatio * (30.0 + widePx * 4.0))));
    float speed = 0.25 + 1.1 * abs(signal) / 127.0;
    float place = fract(v_alongM / stepM * sign(signal) + abs(across) * min(widePx * 0.5 * v_metresPerPx * czm_pixelRatio / stepM, 0.25) - u_timeS * speed);
    float dash = smoothstep(0.0, 0.06, place) * (1.0 - smoothstep(0.22, 0.3, place));
    color = mix(color, u_spark, dash * mix(0.5, 0.72, step(0.001, u_timeS)) * seen);
  }
  out_FragColor = vec4(color, 1.0);
}
`;

/** The soft light around mains, or a shade of pipes that something stands before: one colour, little of it. */
export const veilFragmentShader = /* glsl */ `
flat in vec4 v_style;
in float v_across;
in float v_alongM;
in float v_metresPerPx;
in float v_widthPx;

uniform float u_alpha;
uniform float u_soft;

void main() {
  float fade = mix(1.0, 1.0 - abs(v_across), u_soft);
  out_FragColor = vec4(v_style.rgb, u_alpha * fade * fade);
}
`;

/** Streets and outlines: one flat colour; a dark rim when drawn as the edge of a street. */
export const flatFragmentShader = /* glsl */ `
flat in vec4 v_style;
in float v_across;
in float v_alongM;
in float v_metresPerPx;
in float v_widthPx;

uniform float u_alpha;
uniform vec4 u_rim;
uniform float u_farPx;

void main() {
  // Streets that are thinner than a pixel would cover the land with their least width: let them fade.
  float fade = clamp(v_widthPx / max(u_farPx, 0.01), 0.0, 1.0);
  out_FragColor = vec4(mix(v_style.rgb, u_rim.rgb, u_rim.a), u_alpha * v_style.a * fade);
}
`;

/** Ribbons seen from so far that they are a pixel wide: a line needs a quarter of the work. */
export const hairlineVertexShader = /* glsl */ `
in vec3 from;
in vec3 to;
in vec4 style;
flat out vec4 v_style;
void main() {
  v_style = style;
  gl_Position = czm_modelViewProjection * vec4((gl_VertexID & 2) != 0 ? to : from, 1.0);
}
`;

export const hairlineFragmentShader = /* glsl */ `
flat in vec4 v_style;
void main() {
  out_FragColor = vec4(v_style.rgb, 1.0);
}
`;
