/** A sentence in both languages. */
export interface Words {
  readonly text: string;
  readonly textEn: string;
}

/** Something with a name in Chinese and perhaps one in English. */
export interface Named {
  readonly name: string;
  readonly nameEn: string | null;
}

/** A role somebody has, and by what. */
export interface NamedWay {
  readonly role: string;
  readonly roleName: Named;
  readonly permissions: readonly string[];
  readonly group?: Named & { readonly id: string };
  readonly delegation?: { readonly id: string; readonly from: string; readonly until: string };
}

export interface NamedPolicy extends Named {
  readonly id: string;
  /** Whom it is for. */
  readonly target: Words;
}
