/** Kabupaten and kota of East Java on a schematic map, 10 columns by 5 rows, row 1 in the north. */
export interface TilePlace {
  readonly code: string;
  readonly isCity: boolean;
  readonly name: string;
  /** The name with soft hyphens for narrow tiles. */
  readonly hyphenated: string;
  readonly column: number;
  readonly row: number;
}

const place = (code: string, kind: 'Kab.' | 'Kota', hyphenated: string, column: number, row: number): TilePlace => ({
  code,
  isCity: kind === 'Kota',
  name: hyphenated.replaceAll('-', ''),
  hyphenated: hyphenated.replaceAll('-', '\u00ad'),
  column,
  row,
});

export const eastJava: readonly TilePlace[] = [
  place('35.01', 'Kab.', 'Pacitan', 2, 5),
  place('35.02', 'Kab.', 'Pono-rogo', 2, 4),
  place('35.03', 'Kab.', 'Treng-galek', 3, 5),
  place('35.04', 'Kab.', 'Tulung-agung', 4, 5),
  place('35.05', 'Kab.', 'Blitar', 5, 5),
  place('35.06', 'Kab.', 'Kediri', 4, 4),
  place('35.07', 'Kab.', 'Malang', 7, 5),
  place('35.08', 'Kab.', 'Luma-jang', 8, 5),
  place('35.09', 'Kab.', 'Jember', 9, 5),
  place('35.10', 'Kab.', 'Banyu-wangi', 10, 5),
  place('35.11', 'Kab.', 'Bondo-woso', 9, 4),
  place('35.12', 'Kab.', 'Situ-bondo', 9, 3),
  place('35.13', 'Kab.', 'Probo-linggo', 8, 4),
  place('35.14', 'Kab.', 'Pasu-ruan', 7, 4),
  place('35.15', 'Kab.', 'Sido-arjo', 6, 3),
  place('35.16', 'Kab.', 'Mojo-kerto', 5, 3),
  place('35.17', 'Kab.', 'Jom-bang', 4, 2),
  place('35.18', 'Kab.', 'Ngan-juk', 4, 3),
  place('35.19', 'Kab.', 'Madiun', 3, 3),
  place('35.20', 'Kab.', 'Mage-tan', 1, 3),
  place('35.21', 'Kab.', 'Ngawi', 2, 2),
  place('35.22', 'Kab.', 'Bojone-goro', 3, 2),
  place('35.23', 'Kab.', 'Tuban', 3, 1),
  place('35.24', 'Kab.', 'Lamo-ngan', 4, 1),
  place('35.25', 'Kab.', 'Gresik', 5, 1),
  place('35.26', 'Kab.', 'Bang-kalan', 7, 1),
  place('35.27', 'Kab.', 'Sam-pang', 8, 1),
  place('35.28', 'Kab.', 'Pame-kasan', 9, 1),
  place('35.29', 'Kab.', 'Sume-nep', 10, 1),
  place('35.71', 'Kota', 'Kediri', 3, 4),
  place('35.72', 'Kota', 'Blitar', 5, 4),
  place('35.73', 'Kota', 'Malang', 6, 5),
  place('35.74', 'Kota', 'Probo-linggo', 8, 3),
  place('35.75', 'Kota', 'Pasu-ruan', 7, 3),
  place('35.76', 'Kota', 'Mojo-kerto', 5, 2),
  place('35.77', 'Kota', 'Madiun', 2, 3),
  place('35.78', 'Kota', 'Sura-baya', 6, 2),
  place('35.79', 'Kota', 'Batu', 6, 4),
];

/** `Kab. Malang`, `Kota Batu` */
export function placeName({ isCity, name }: TilePlace): string {
  return `${isCity ? 'Kota' : 'Kab.'} ${name}`;
}
