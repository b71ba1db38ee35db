import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { anchorOf, findAnchor } from '../../../core/library/anchor.ts';

const TEXT = 'Phường họp sơ kết.\nĐại biểu nêu ý kiến.\nPhường họp giao ban. Đại biểu ra về.';

function anchored(quote: string, nth = 0) {
  let at = TEXT.indexOf(quote);
  for (let n = 0; n < nth; n += 1) at = TEXT.indexOf(quote, at + 1);
  return anchorOf(TEXT, at, at + quote.length);
}
const again = (anchor: ReturnType<typeof anchored>, text: string) => {
  const place = findAnchor(anchor, text);
  return place && `${place.start}:${text.slice(place.start, place.end)}`;
};

describe('anchors of highlights', () => {
  it('are found where they were', () => {
    assert.equal(again(anchored('nêu ý kiến'), TEXT), `${TEXT.indexOf('nêu')}:nêu ý kiến`);
  });
  it('follow their words when paragraphs come before them', () => {
    const later = `Tin mới nhất.\n${TEXT}`;
    assert.equal(again(anchored('nêu ý kiến'), later), `${later.indexOf('nêu')}:nêu ý kiến`);
  });
  it('tell the second of two equal phrases by its surroundings', () => {
    const later = `Mở đầu.\n${TEXT}`;
    assert.equal(again(anchored('Đại biểu', 1), later), `${later.lastIndexOf('Đại')}:Đại biểu`);
  });
  it('do not mind how white space is written', () => {
    const spaced = TEXT.replaceAll(' ', '\u00a0\n');
    assert.equal(again(anchored('họp giao ban'), spaced)?.split(':')[1], 'họp\u00a0\ngiao\u00a0\nban');
  });
  it('are lost where their words are', () => {
    assert.equal(again(anchored('nêu ý kiến'), TEXT.replace('nêu', 'phát biểu')), undefined);
  });
  it('are lost rather than put on a like word elsewhere', () => {
    assert.equal(again(anchored('sơ kết'), 'Cuộc thi vừa sơ kết hôm qua ở trường.'), undefined);
  });
});
