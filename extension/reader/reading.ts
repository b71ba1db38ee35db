import type { AnnotationRecord, TagRecord, VersionRecord } from '../../core/library/schema.ts';
import type { OpenedArticle } from '../../core/library/store.ts';

/** Everything about the article that is being read. */
export interface Reading {
  opened: OpenedArticle;
  versions: VersionRecord[];
  annotations: AnnotationRecord[];
  note: string;
  tags: TagRecord[];
}
