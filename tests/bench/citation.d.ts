declare module 'citation' {
  const citation: { find(text: string): { citations: unknown[] } };
  export default citation;
}
