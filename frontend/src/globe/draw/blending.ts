// WebGL's numbers: FUNC_ADD, SRC_ALPHA, ONE_MINUS_SRC_ALPHA, ONE.
const over = { enabled: true, equationRgb: 0x8006, equationAlpha: 0x8006, functionSourceRgb: 0x0302, functionDestinationRgb: 0x0303, functionSourceAlpha: 1, functionDestinationAlpha: 0x0303 };

/** Lies on the ground: behind hills, but never in the way of what is drawn after it. */
export const onGround = { depthTest: { enabled: true }, depthMask: false, blending: over };
/** The same for what lies behind what is already drawn. */
export const behindOthers = { depthTest: { enabled: true, func: 0x0204 }, depthMask: false, blending: over };
/** Stands on its own. */
export const solid = { depthTest: { enabled: true }, depthMask: true };
/** Stands on its own and lets some of what is behind it through. */
export const glass = { depthTest: { enabled: true }, depthMask: true, blending: over };
/** Over all that is drawn so far, whatever its depth: tints of the ground, whose few corners do not follow every hump. */
export const overAll = { depthTest: { enabled: false }, depthMask: false, blending: over };
