/** Collectors say every few seconds how their devices are doing. */
export const refreshMs = 5000;
