/** A page of some paragraphs with a card, and what its tests look at. */
import { expect, waitUntil } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { annotate } from '../../../core/annotation/annotate.ts';
import { MARK_ATTRIBUTE, type AnnotateOptions, type Annotation } from '../../../core/annotation/types.ts';
import { resolve } from '../../../core/registry/resolve.ts';
import { cardSurface } from '../../../widgets/citation/card.surface.view.ts';
import { mountCard, type CardOptions, type MountedCard } from '../../../widgets/citation/card.mount.view.ts';
import type { CardAnswer, CardSubject } from '../../../widgets/citation/card.facts.ts';
import type { DocumentRecord } from '../../../core/registry/types.ts';
import { record, registryOf } from '../../core/registry/records.ts';

export const registry = registryOf(
  record({
    number: '32/2021/NĐ-CP',
    type: 'nghi-dinh',
    title:
      'Quy định chi tiết và biện pháp thi hành Nghị quyết số 97/2019/QH14 ngày 27 tháng 11 năm 2019 của Quốc hội về thí điểm tổ chức mô hình chính quyền đô thị tại thành phố Hà Nội',
    issuer: 'Chính phủ',
    issued: '2021-03-29',
    effective: '2021-05-15',
    expires: '2025-01-01',
    links: [{ url: 'https://vbpl.vn/van-ban/chi-tiet/--147000', publisher: 'vbpl.vn' }],
    affectedBy: [{ kind: 'repeals', to: '39/2024/QH15', since: '2025-01-01' }],
  }),
  record({
    number: '152/KH-UBND',
    type: 'ke-hoach',
    title: 'Chuyển đổi số',
    place: 'Hà Nội',
    issued: '2021-06-15',
  }),
  record({
    number: '97/2019/QH14',
    type: 'nghi-quyet',
    title: 'Thí điểm tổ chức mô hình chính quyền đô thị tại thành phố Hà Nội',
    links: [{ url: 'https://vbpl.vn/van-ban/chi-tiet/--139000', publisher: 'vbpl.vn' }],
  }),
  record({
    number: '39/2024/QH15',
    type: 'luat',
    links: [{ url: 'https://vbpl.vn/van-ban/chi-tiet/--170000', publisher: 'vbpl.vn' }],
  }),
  record({ number: '33/2021/NĐ-CP', type: 'nghi-dinh' }),
  record({
    number: '152/KH-UBND',
    type: 'ke-hoach',
    title: 'Cải cách hành chính',
    place: 'Cà Mau',
    issued: '2023-02-01',
    pack: 'Cổng tỉnh Cà Mau',
  }),
  record({
    number: '12/NQ-HĐND',
    type: 'nghi-quyet',
    place: 'tỉnh Cà Mau',
    pack: 'Cổng tỉnh Cà Mau',
    asOf: undefined,
  }),
);

export async function answerFrom({ citation, published }: CardSubject): Promise<CardAnswer> {
  const [resolution] = await resolve([citation], registry, published === undefined ? {} : { published });
  return { state: 'answered', resolution: resolution!, asOf: registry.asOf };
}

/** Answers as a registry would that holds only these. */
export const answerOf =
  (...records: DocumentRecord[]) =>
  async ({ citation }: CardSubject): Promise<CardAnswer> => {
    const [resolution] = await resolve([citation], registryOf(...records));
    return { state: 'answered', resolution: resolution!, asOf: registry.asOf };
  };

export let root: HTMLElement;
let annotation: Annotation;
let card: MountedCard | undefined;

/** Annotates the page anew, with links of another kind. */
export async function annotateAnew(href: AnnotateOptions['href']): Promise<void> {
  annotation.undo();
  annotation = annotate(root, { href });
  await annotation.ready;
}

export async function open(
  paragraphs: string[],
  options: Partial<CardOptions> = {},
  published?: string,
): Promise<void> {
  root = document.createElement('main');
  for (const text of paragraphs) {
    const p = document.createElement('p');
    p.append(text);
    root.append(p);
  }
  document.body.append(root);
  annotation = annotate(root, { href: () => new URL('#van-ban', location.href).href });
  await annotation.ready;
  card = mountCard({
    root,
    subjectOf: (link) => {
      const marked = annotation.citationOf(link);
      return marked && { ...marked, published };
    },
    answer: answerFrom,
    surface: () => Promise.resolve(cardSurface),
    recordsOf: async (numbers) =>
      (await Promise.all(numbers.map((number) => registry.byNumber(number)))).flat(),
    isOwn: () => true,
    ...options,
  });
}

export const links = (): HTMLAnchorElement[] => [
  ...document.querySelectorAll<HTMLAnchorElement>(`a[${MARK_ATTRIBUTE}]`),
];
export const host = (): HTMLElement | null => document.querySelector('[data-danchieu-card]');
export const surface = (): HTMLElement | null => host()?.shadowRoot?.querySelector('.card') ?? null;
export const text = (): string => surface()?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
export const shown = (): Promise<void> =>
  waitUntil(() => surface()?.getAttribute('aria-busy') === 'false', 'an answered card');
export const gone = (): Promise<void> => waitUntil(() => surface() === null, 'no card');

export async function hover(element: Element): Promise<void> {
  const { x, y, width, height } = element.getClientRects()[0]!;
  await sendMouse({ type: 'move', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
}

/** Puts the focus on the first link as the Tab key does. */
export async function tabTo(link: HTMLElement): Promise<void> {
  (document.activeElement as HTMLElement | null)?.blur();
  const before = document.createElement('button');
  before.textContent = 'Trước';
  root.prepend(before);
  before.focus();
  await sendKeys({ press: 'Tab' });
  expect(document.activeElement).to.equal(link);
}

/** A window of usual size, the pointer nowhere near. */
export async function prepare(): Promise<void> {
  await setViewport({ width: 900, height: 700 });
  await resetMouse();
}

/** Takes page and card away; a card that is closed leaves nothing behind. */
export function clear(): void {
  card?.dispose();
  card = undefined;
  expect(host(), 'a closed card is not in the page').to.equal(null);
  annotation.undo();
  root.remove();
}
