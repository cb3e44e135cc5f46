/** How the machine splits a 32-bit address: directory index, table index, offset. Comes from the server; null until it has. */
export interface PagingFormat {
  /** bits of the offset */
  pageShift: number;
  tableBits: number;
  directoryBits: number;
}

/** Bytes of a page, and of a frame. */
export function pageSize(format: PagingFormat): number {
  return 2 ** format.pageShift;
}

/** The first address that an entry translates: of a table, or for table -1 of the directory. */
export function firstAddress(format: PagingFormat, table: number, index: number): number {
  return (table < 0 ? index * 2 ** format.tableBits : table * 2 ** format.tableBits + index) * pageSize(format);
}

/** Where the frame begins that a valid entry names. */
export function frameAddress(format: PagingFormat, raw: number): number {
  return ((raw >>> format.pageShift) * pageSize(format)) >>> 0;
}

/** A part of an address and its bits. */
export interface AddressPart {
  name: 'directory' | 'table' | 'offset';
  high: number;
  low: number;
}

/** The parts of an address from bit 31 down. */
export function addressParts(format: PagingFormat): AddressPart[] {
  const directory = format.pageShift + format.tableBits;
  return [
    { name: 'directory', high: 31, low: directory },
    { name: 'table', high: directory - 1, low: format.pageShift },
    { name: 'offset', high: format.pageShift - 1, low: 0 },
  ];
}
