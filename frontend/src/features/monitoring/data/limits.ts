import type { Quantity } from '../../../generated/graphql.ts';

export interface Limits {
  readonly minimum: string;
  readonly maximum: string;
}

/** Limits to begin with: those of GB 5749-2022 at the tap. What pressure is right is the utility's own to say. */
export const usualLimits: Partial<Record<Quantity, Limits>> = {
  CHLORINE: { minimum: '0.05', maximum: '2' },
  TURBIDITY: { minimum: '', maximum: '1' },
  PH: { minimum: '6.5', maximum: '8.5' },
};

export const noLimits: Limits = { minimum: '', maximum: '' };

/** A number that was typed; nothing where none was. */
export function numberOf(text: string): number | null {
  const value = Number(text);
  return text.trim() === '' || !Number.isFinite(value) ? null : value;
}
