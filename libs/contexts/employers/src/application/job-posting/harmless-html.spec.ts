import { harmlessHtml } from './harmless-html';

describe('the description of a posting', () => {
  it.each([
    ['HTML', '<p>Early <b>shifts</b></p>', '<p>Early <b>shifts</b></p>', 0],
    ['what was escaped once', '&lt;p&gt;Early &amp;amp; late&lt;/p&gt;', '<p>Early &amp; late</p>', 1],
    ['what was escaped twice', '&amp;lt;p&amp;gt;Early&amp;lt;/p&amp;gt;', '<p>Early</p>', 2],
    ['an ampersand that was escaped twice', 'Bread &amp;amp; cakes', '<p>Bread &amp; cakes</p>', 1],
    ['plain text in its paragraphs', 'Early\nshifts\n\n\nR&D < 5', '<p>Early<br />shifts</p><p>R&amp;D &lt; 5</p>', 0],
  ])('is HTML, whether it came as %s', (_, given, ...read) => expect(Object.values(harmlessHtml(given))).toEqual(read));

  it('is unescaped no more often than it was escaped', () => {
    const about = '<p>Knows the &lt;script&gt; element, and &amp;amp; too</p>';
    expect(harmlessHtml(about).html).toBe(about);
  });

  it.each([
    ['<p onclick="steal()">Hi</p><script>steal()</script>', '<p>Hi</p>'],
    ['&lt;img src=x onerror=steal()&gt;&lt;p&gt;Hi&lt;/p&gt;', '<p>Hi</p>'],
    ['<a href="javascript:steal()">Apply</a>', '<a rel="nofollow noopener">Apply</a>'],
    [
      '<a href="https://jobs.example/1" onmouseover="x">Apply</a>',
      '<a href="https://jobs.example/1" rel="nofollow noopener">Apply</a>',
    ],
    ['<iframe src="https://evil.example"></iframe><style>p{}</style>Hi<br>', 'Hi<br />'],
  ])('keeps a few harmless elements: %s', (given, html) => expect(harmlessHtml(given).html).toBe(html));
});
