/** Line icons on a 24 by 24 grid. */
export const iconPaths = {
  search: ['M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14', 'm20 20-4.2-4.2'],
  layers: ['m12 4 8 4.2-8 4.2-8-4.2z', 'm4 12.4 8 4.2 8-4.2', 'm4 16.4 8 4.2 8-4.2'],
  close: ['M6 6l12 12', 'M18 6 6 18'],
  plus: ['M12 5v14', 'M5 12h14'],
  minus: ['M5 12h14'],
  north: ['m12 3 5 17-5-3.4L7 20z'],
  home: ['M4 11.5 12 5l8 6.5', 'M6.5 10v9h11v-9'],
  underground: ['M3 9h18', 'M7 9v4a3 3 0 0 0 3 3h8', 'm15 13 3 3-3 3'],
  copy: ['M9 9h10v11H9z', 'M5 15V4h10'],
  check: ['m5 12.5 4.5 4.5L19 7.5'],
  chevron: ['m9 6 6 6-6 6'],
  code: ['m8 7-5 5 5 5', 'm16 7 5 5-5 5', 'm13.5 5-3 14'],
  signOut: ['M10 4H5v16h5', 'M14 8l4 4-4 4', 'M18 12H9'],
  target: ['M12 5a7 7 0 1 0 0 14 7 7 0 0 0 0-14', 'M12 2v4', 'M12 18v4', 'M2 12h4', 'M18 12h4'],
  hills: ['M3 18 9 8l4 6 2.5-3.5L21 18z'],
  retry: ['M19 12a7 7 0 1 1-2-4.9L19 9', 'M19 4v5h-5'],
  pipe: ['M3 8h6v8H3', 'M9 10h6v4H9', 'M21 8h-6v8h6'],
  node: ['M12 8.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7', 'M12 3v5.5', 'M4.5 17l4.4-3', 'M19.5 17l-4.4-3'],
  meter: ['M12 5a8 8 0 0 0-8 8 8 8 0 0 0 1.5 4.6h13A8 8 0 0 0 20 13a8 8 0 0 0-8-8', 'm12 13 3-4'],
  area: ['m4 8 8-4 8 5-2 9-9 2z'],
  station: ['M5 20V9l7-5 7 5v11z', 'M10 20v-6h4v6'],
  warning: ['M12 4 3 20h18z', 'M12 10v5', 'M12 17.5v.2'],
} as const;

export type IconName = keyof typeof iconPaths;
