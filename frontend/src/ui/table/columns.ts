/** A column of a table. */
export interface Column<SortField extends string = string> {
  /** Name of its slot. */
  readonly name: string;
  readonly label: string;
  /** What the rows are sorted by when its head is clicked; absent where they cannot be. */
  readonly sort?: SortField | undefined;
  /** Width as CSS, for example `8rem`; what is left is shared. */
  readonly width?: string | undefined;
  /** Left out on narrow desks; a phone shows everything as cards. */
  readonly isMinor?: boolean | undefined;
}

export interface Sort<SortField extends string = string> {
  readonly field: SortField;
  readonly direction: 'ASC' | 'DESC';
}

/** The order after a click on a head: up, then down. */
export function nextSort<SortField extends string>({ field, direction }: Sort<SortField>, clicked: SortField): Sort<SortField> {
  return { field: clicked, direction: field === clicked && direction === 'ASC' ? 'DESC' : 'ASC' };
}
