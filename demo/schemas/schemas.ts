import * as z from 'zod/mini';
import { recordSchema } from '../../core/registry/build/schema.ts';
import {
  annotationSchema,
  articleSchema,
  assetSchema,
  citationRecordSchema,
  noteSchema,
  tagSchema,
  versionSchema,
} from '../../core/library/shapes.ts';
import { bundleSchema, contentsSchema, manifestSchema } from '../../core/library/exchange/archive.ts';
import type { Language } from '../docs/language.ts';
import { answerSchema, checkSchema, textSchema } from './find.schema.ts';
import { newsSchema } from './news.schema.ts';
import { weatherSchema } from './weather.schema.ts';

/** A format that the site publishes a JSON Schema of. */
interface Format {
  /** Its file under `/schema/`; never renamed once published: a format that changes gets a new number. */
  file: string;
  schema: () => z.ZodMiniType;
  about: Readonly<Record<Language, string>>;
}

/** All of them, in the order of the page of formats. */
export const FORMATS: readonly Format[] = [
  {
    file: 'weather-1.schema.json',
    schema: weatherSchema,
    about: { vi: 'Tập tin thời tiết mà khối thời tiết đọc', en: 'The weather file that the panel reads' },
  },
  {
    file: 'news-1.schema.json',
    schema: newsSchema,
    about: { vi: 'Tập tin tin tức mà bảng tin đọc', en: 'The news file that the ticker reads' },
  },
  {
    file: 'record-1.schema.json',
    schema: recordSchema,
    about: { vi: 'Một văn bản trong gói dữ liệu', en: 'One document of a registry pack' },
  },
  {
    file: 'find-input-1.schema.json',
    schema: textSchema,
    about: {
      vi: 'Một dòng NDJSON mà danchieu find và check đọc',
      en: 'One NDJSON line that danchieu find and check read',
    },
  },
  {
    file: 'find-output-1.schema.json',
    schema: answerSchema,
    about: {
      vi: 'Một dòng NDJSON mà danchieu find viết ra',
      en: 'One NDJSON line that danchieu find writes',
    },
  },
  {
    file: 'check-output-1.schema.json',
    schema: checkSchema,
    about: {
      vi: 'Một dòng NDJSON mà danchieu check viết ra',
      en: 'One NDJSON line that danchieu check writes',
    },
  },
  {
    file: 'export-manifest-1.schema.json',
    schema: manifestSchema,
    about: {
      vi: 'manifest.json trong tệp xuất của thư viện',
      en: 'manifest.json in an export of the library',
    },
  },
  {
    file: 'export-contents-1.schema.json',
    schema: contentsSchema,
    about: { vi: 'contents.json, mục lục của tệp xuất', en: 'contents.json, the export’s table of contents' },
  },
  {
    file: 'export-article-1.schema.json',
    schema: bundleSchema,
    about: {
      vi: 'articles/….json: một bài và mọi thứ thuộc về nó',
      en: 'articles/….json: an article with all that hangs on it',
    },
  },
  {
    file: 'saved-article-1.schema.json',
    schema: articleSchema,
    about: { vi: 'Một bài đã lưu', en: 'A saved article' },
  },
  {
    file: 'saved-version-1.schema.json',
    schema: versionSchema,
    about: { vi: 'Một bản của bài đã lưu', en: 'A version of a saved article' },
  },
  {
    file: 'saved-citation-1.schema.json',
    schema: citationRecordSchema,
    about: { vi: 'Một trích dẫn trong bản đã lưu', en: 'A citation in a saved version' },
  },
  {
    file: 'saved-picture-1.schema.json',
    schema: assetSchema,
    about: { vi: 'Một ảnh đã lưu kèm bài', en: 'A picture saved with an article' },
  },
  {
    file: 'saved-annotation-1.schema.json',
    schema: annotationSchema,
    about: { vi: 'Một đoạn tô hoặc ghi chú trên bài', en: 'A highlight or remark on an article' },
  },
  {
    file: 'saved-tag-1.schema.json',
    schema: tagSchema,
    about: { vi: 'Một nhãn', en: 'A tag' },
  },
  {
    file: 'saved-note-1.schema.json',
    schema: noteSchema,
    about: { vi: 'Ghi chú của một bài', en: 'The note of an article' },
  },
];

const written = new Map<string, string>();

/**
 * A format's JSON Schema (draft 2020-12) as the text of its file; what a check of ours says that JSON Schema has no word
 * for is left open.
 * @returns undefined where there is no such file.
 */
export function schemaFile(file: string): string | undefined {
  const format = FORMATS.find((one) => one.file === file);
  if (!format) return undefined;
  const known = written.get(file);
  if (known !== undefined) return known;
  const { $schema, ...schema } = z.toJSONSchema(format.schema(), { unrepresentable: 'any', io: 'input' });
  const whole = { $schema, title: format.about.en, description: format.about.vi, ...schema };
  const text = `${JSON.stringify(whole, null, 2)}\n`;
  written.set(file, text);
  return text;
}
