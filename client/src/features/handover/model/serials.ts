/** Serial numbers as people write them down: one a line, or with commas or blanks between; each once, in capitals. */
export function serialsIn(text: string): string[] {
  const serials = text
    .split(/[\s,;]+/)
    .map((serial) => serial.trim().toUpperCase())
    .filter((serial) => serial !== '');
  return [...new Set(serials)];
}
