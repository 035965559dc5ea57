import type { Theme } from '../../../ui/theme.ts';

/** Eight colours that stay apart for the colour-blind too (after Okabe and Ito), light ones for dark ground and the reverse. */
const palette: Record<Theme, readonly string[]> = {
  dark: ['#39d5e8', '#ffb454', '#7ee081', '#ff8fb1', '#8fb4ff', '#f2e35e', '#c79bff', '#ff8a5c'],
  day: ['#00788f', '#b35c00', '#2b7a2f', '#b8336a', '#2f5fc4', '#7a6a00', '#7440b5', '#b23c17'],
};

/** The colour of the line at this place of a chart. */
export const colourOf = (index: number, theme: Theme): string => palette[theme][index % palette[theme].length]!;
