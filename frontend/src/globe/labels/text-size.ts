/** Sizes of texts without laying the page out: reading sizes of a thousand labels there stops it for a frame. */
export interface TextRuler {
  /** Width in CSS pixels at this size and weight. */
  width(text: string, sizePx: number, weight?: number): number;
}

const nominalPx = 100;
const mostRemembered = 20_000;

/** Measures in the font of the page. */
export function createTextRuler(fontFamily: string): TextRuler {
  const context = document.createElement('canvas').getContext('2d');
  const known = new Map<string, number>();
  return {
    width(text, sizePx, weight = 400) {
      const key = `${weight} ${text}`;
      let share = known.get(key);
      if (share === undefined) {
        if (known.size > mostRemembered) known.clear();
        if (context) context.font = `${weight} ${nominalPx}px ${fontFamily}`;
        share = (context?.measureText(text).width ?? text.length * 60) / nominalPx;
        known.set(key, share);
      }
      return share * sizePx;
    },
  };
}
