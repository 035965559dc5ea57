/** The code in what somebody pasted: a whole sign-in link, its path, or the code alone; empty when there is none. */
export function codeOf(pasted: string): string {
  const text = pasted.trim();
  const inLink = /[?&]code=([^&#\s]+)/.exec(text)?.[1];
  if (inLink) return decodeURIComponent(inLink);
  return /^[\w-]{16,}$/.test(text) ? text : '';
}
