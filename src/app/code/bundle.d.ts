/** `entry.ts?bundle`: the entry and all that it imports as one script's text (see vite/bundledText.ts). */
declare module '*?bundle' {
  const text: string;
  export default text;
}
