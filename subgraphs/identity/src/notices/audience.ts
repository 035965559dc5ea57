/** Whom a notice is for; empty lists are for everybody. */
export interface Audience {
  readonly roles: readonly string[];
  readonly organisationIds: readonly string[];
}

/** Who might be told. */
export interface Reader {
  readonly roles: readonly string[];
  /** The reader's organisation and those around it. */
  readonly organisationIds: readonly string[];
}

/** True when a notice is for a reader: by one of its roles, and by one of its organisations or being inside one. */
export function isFor({ roles, organisationIds }: Audience, reader: Reader): boolean {
  const meets = (wanted: readonly string[], having: readonly string[]): boolean => wanted.length === 0 || wanted.some((one) => having.includes(one));
  return meets(roles, reader.roles) && meets(organisationIds, reader.organisationIds);
}
