/** A person is answered within 30 days (GB/T 35273-2020, 8.7). */
const DAYS = 30;

/** When a request has to be answered, epoch ms. */
export const dueAt = (askedAt: string): number => Date.parse(askedAt) + DAYS * 86_400_000;
