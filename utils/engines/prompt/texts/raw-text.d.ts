/** Vite gives a file's text where it is imported with `?raw`. */
declare module '*.txt?raw' {
  const text: string;
  export default text;
}
