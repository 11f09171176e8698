/** `text.zh.md` and `text.en.md`: HTML by cell id (see vite/lessonText.ts). */
declare module '*.md' {
  const sections: Readonly<Record<string, string>>;
  export default sections;
}
