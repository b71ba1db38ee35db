/** Names of the sizes on record that are no paths. */
export const SIZES_VI: Readonly<Record<string, string>> = {
  'the citations’ card, on first hover': 'thẻ thông tin của trích dẫn, tải khi rê chuột lần đầu',
  'engine alone (find, read)': 'riêng bộ máy đọc trích dẫn (find, read)',
};
