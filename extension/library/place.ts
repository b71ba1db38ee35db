/** Parts of the library besides the articles. */
const PARTS = ['trash', 'tags', 'keys', 'exchange'] as const;

/** What the library shows beside the list. */
export type Place =
  | { kind: 'none' }
  | { kind: 'article'; article: string; version: string | undefined }
  | { kind: 'cited'; document: string | undefined }
  | { kind: (typeof PARTS)[number] };

/** Reads the library's address: `ID`, `ID/VERSION`, `cited`, `cited/DOCUMENT`, or a part's name; empty for the list alone. */
export function placeOf(fragment: string): Place {
  if (fragment === '') return { kind: 'none' };
  const part = PARTS.find((name) => name === fragment);
  if (part) return { kind: part };
  const [first = '', ...rest] = fragment.split('/');
  const second = rest.join('/') || undefined;
  if (first === 'cited')
    return { kind: 'cited', document: second === undefined ? undefined : decoded(second) };
  return { kind: 'article', article: first, version: second };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Whether it is a part that the library draws itself. */
export const isPart = ({ kind }: Place): boolean => kind !== 'none' && kind !== 'article';
