import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { placeOfNames } from '../../../core/library/locality.ts';

describe('the locality that a site names itself after', () => {
  const told: [name: string, place: string | undefined][] = [
    ['Cổng thông tin điện tử quận Long Biên - thành phố Hà Nội', 'quận Long Biên, thành phố Hà Nội'],
    ['Trang thông tin điện tử UBND phường Hải Châu, TP. Đà Nẵng', 'phường Hải Châu, thành phố Đà Nẵng'],
    ['Cổng Thông tin điện tử tỉnh Quảng Trị', 'tỉnh Quảng Trị'],
    ['Bài viết | Trang tin điện tử Đảng bộ thành phố Hồ Chí Minh', 'thành phố Hồ Chí Minh'],
    // Many communes share a name: without its province it is nowhere.
    ['Cổng thông tin điện tử phường Quang Trung', undefined],
    // A newspaper cites whom it likes.
    ['Báo điện tử tỉnh Quảng Trị', undefined],
    ['Tỉnh Quảng Trị họp bàn', undefined],
  ];
  for (const [name, place] of told)
    it(`“${name}” is of ${place ?? 'nowhere'}`, () => assert.equal(placeOfNames([undefined, name]), place));
});
