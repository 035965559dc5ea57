import { describe, expect, it } from 'vitest';
import { digest, noticeText } from './digest.ts';

describe('a message about alarms', () => {
  const many = [0, 3, 1, 2, 0].map((severityRank) => ({ text: `level ${severityRank}`, severityRank }));

  it('names the gravest and counts the rest', () => {
    expect(digest(many.slice(0, 2))).toBe('level 3；level 0');
    expect(digest(many)).toBe('level 3；level 2；level 1；另有 2 条报警');
  });

  it('tells of a marked point that there is an alarm, and not where or of what', () => {
    expect(noticeText({ sensitivity: 0, message: '泵站出口压力偏低' })).toBe('泵站出口压力偏低');
    expect(noticeText({ sensitivity: 1, message: '泵站出口压力偏低' })).not.toContain('泵站');
  });
});
