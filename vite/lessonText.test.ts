import { describe, expect, it } from 'vitest';
import { renderLessonText } from './lessonText';

describe('renderLessonText', () => {
  it('splits sections and renders Markdown', () => {
    const html = renderLessonText('=== intro\nHello **world**\n\n=== next\n1. one\n', 'text.en.md');
    expect(Object.keys(html)).toEqual(['intro', 'next']);
    expect(html['intro']).toBe('<p>Hello <strong>world</strong></p>');
    expect(html['next']).toContain('<li>one</li>');
  });

  it('renders formulas without spaces around them, as HTML and MathML', () => {
    const html = renderLessonText('=== a\n其中$w_1$是权重。\n\n$$\n\\hat y = Xw\n$$\n', 'text.zh.md');
    expect(html['a']).toContain('<math');
    expect(html['a']).toContain('class="katex"');
    expect(html['a']).toContain('katex-display');
    expect(html['a']).not.toContain('$');
  });

  it('names file and place of a mistake', () => {
    expect(() => renderLessonText('loose text\n=== a\n', 'text.en.md')).toThrow('text.en.md:1');
    expect(() => renderLessonText('=== a\n=== a\n', 'text.en.md')).toThrow('section "a" comes twice');
    expect(() => renderLessonText('=== a\n$\\frac{1}$\n', 'text.en.md')).toThrow('text.en.md, section "a"');
  });
});
