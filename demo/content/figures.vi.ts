/** Names of the sizes on record that are no paths. */
export const SIZES_VI: Readonly<Record<string, string>> = {
  'the citations’ card, on first hover': 'thẻ thông tin của trích dẫn, tải khi rê chuột lần đầu',
  'engine alone (find, read)': 'riêng bộ máy đọc trích dẫn (find, read)',
};

/** Works of the engine's bench. */
export const WORKS_VI: Readonly<Record<string, string>> = {
  'findCitations · official texts': 'findCitations, văn bản chính thức',
  'counting regex · official texts': 'chỉ đếm số hiệu bằng biểu thức chính quy, văn bản chính thức',
  'findCitations · news without citations': 'findCitations, tin không có trích dẫn',
  'findCitations · American statutes': 'findCitations, trích dẫn luật Hoa Kỳ',
  'npm citation · American statutes': 'gói npm citation, trích dẫn luật Hoa Kỳ',
  'linkifyjs · official texts, a part': 'linkifyjs, một phần văn bản chính thức',
};
