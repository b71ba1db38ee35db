import { expect } from '@open-wc/testing';
import { sanitise, sanitisedFragment } from '../../../core/library/sanitise.ts';

describe('HTML that goes into the library', () => {
  const hostile: [what: string, html: string][] = [
    ['a script', '<p>a</p><script>window.hacked = 1</script>'],
    ['an event handler', '<p onclick="window.hacked = 1">a</p>'],
    ['a script address', '<a href="javascript:window.hacked=1">a</a>'],
    ['a script address in disguise', '<a href="java&#10;script:window.hacked=1">a</a>'],
    ['a data address', '<a href="data:text/html,<script>1</script>">a</a>'],
    ['a picture that phones home', '<p>a<img src="https://spy.example/x.gif" onerror="window.hacked=1"></p>'],
    ['a frame', '<iframe src="https://spy.example/"></iframe>a'],
    ['a form', '<form action="https://spy.example/"><input name="q"></form>a'],
    ['a style', '<p style="background:url(https://spy.example/)">a</p><style>p{color:red}</style>'],
    ['SVG and MathML', '<svg><script>window.hacked=1</script></svg><math><mtext>a</mtext></math>'],
    ['names that clobber the page’s', '<p id="body" name="cookie">a</p>'],
    [
      'a mutation',
      '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=window.hacked=1&gt;">',
    ],
  ];
  const FORBIDDEN =
    /script|onerror|onclick|<img|<iframe|<form|<input|<style|style=|spy\.example|<svg|<math|id=|name=|javascript|data:/i;
  for (const [what, html] of hostile) {
    it(`loses ${what}`, () => {
      expect(sanitise(html)).not.to.match(FORBIDDEN);
      const shown = document.createElement('div');
      shown.append(sanitisedFragment(html));
      document.body.append(shown);
      expect(shown.outerHTML).not.to.match(FORBIDDEN);
      expect(window).not.to.have.property('hacked');
      shown.remove();
    });
  }

  it('keeps headings, tables with their spans, lists, captions and web links', () => {
    const html =
      '<h2>Điều 1</h2><table><tbody><tr><td colspan="2" rowspan="1">a</td></tr></tbody></table><ul><li>b</li></ul>' +
      '<figure><figcaption>c</figcaption></figure><p><a href="https://vbpl.vn/">d</a></p>';
    expect(sanitise(html)).to.equal(html);
  });

  it('opens links in a tab of their own, which learns nothing of the library', () => {
    const link = sanitisedFragment('<a href="https://vbpl.vn/">d</a>').querySelector('a');
    expect([link?.target, link?.rel]).to.deep.equal(['_blank', 'noopener noreferrer']);
  });
});
