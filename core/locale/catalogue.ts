/** A message: a sentence, or a function that makes one from its arguments. */
type Message = string | ((...values: never[]) => string);

/** Sentences of one room in one language. */
export type Messages = Record<string, Message>;

/** Same keys and arguments as M, in another language. */
type Translation<M extends Messages> = {
  [K in keyof M]: M[K] extends (...values: infer A) => string ? (...values: A) => string : string;
};

export interface Catalogue<M extends Messages> {
  /** The messages for a BCP 47 language tag; Vietnamese where the language is unknown or missing. */
  for(language: string | null | undefined): Translation<M>;
  /**
   * Adds a language, or overrides messages of one; those left out stay Vietnamese. The primary language counts: `km` for
   * `km-KH`, too.
   */
  register(language: string, messages: Partial<Translation<M>>): void;
}

/** The primary language of a tag, also as servers write it: `vi_VN`. */
const primary = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0]!;

/** Makes a room's catalogue: Vietnamese first, English second, more by `register`. */
export function catalogue<const M extends Messages>(vi: M, en: Translation<M>): Catalogue<M> {
  const languages = new Map<string, Translation<M>>([
    ['vi', vi as unknown as Translation<M>],
    ['en', en],
  ]);
  const known = (language: string | null | undefined) =>
    languages.get(primary(language ?? 'vi')) ?? languages.get('vi')!;
  return {
    for: known,
    register: (language, messages) => {
      languages.set(primary(language), { ...known(language), ...messages });
    },
  };
}
