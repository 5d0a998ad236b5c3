import { describe, expect, it } from 'vitest';
import { guideHtml, picturesOf, titleOf } from '../../../src/export/guide-html.ts';

const text = `# The guide

Press \`F1\` on **any** page & *read*, or see [this](other.md).

![The list](../pictures/en-list.jpg)

- one
- two
  and more

1. first
2. second

> Mind <this>.
`;

describe('a text of the guide', () => {
  it('becomes headings, paragraphs, pictures, lists and notices, with every sign of HTML escaped', () => {
    const body = guideHtml(text, 'en').replace(/^[\s\S]*<main>\n|\n<\/main>[\s\S]*$/g, '');
    expect(body.split('\n')).toEqual([
      '<h1>The guide</h1>',
      '<p>Press <kbd>F1</kbd> on <strong>any</strong> page &amp; <em>read</em>, or see this.</p>',
      '<figure><img alt="The list" src="pictures/en-list.jpg"></figure>',
      '<ul><li>one</li><li>two and more</li></ul>',
      '<ol><li>first</li><li>second</li></ol>',
      '<aside><p>Mind &lt;this&gt;.</p></aside>',
    ]);
    expect({ title: titleOf(text), pictures: picturesOf(text) }).toEqual({
      title: 'The guide',
      pictures: ['pictures/en-list.jpg'],
    });
  });

  it('shows no picture from anywhere else', () => {
    expect(picturesOf('![x](https://example.org/x.jpg)\n\n![x](../../secret.jpg)')).toEqual([]);
  });
});
