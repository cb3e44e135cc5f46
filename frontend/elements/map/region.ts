/** A run of pages of one state, as VirtualQuery tells it. Addresses and sizes in bytes. */
export interface Region {
  start: number;
  size: number;
  /** two-letter code of what it is for: FR IM MF SH HE ST PR SY */
  use: string;
  /** MEM_FREE, MEM_RESERVE, MEM_COMMIT */
  state: string;
  /** MEM_PRIVATE, MEM_MAPPED, MEM_IMAGE, or empty */
  type: string;
  /** PAGE_* names joined by |, or empty */
  protect: string;
  base: number;
  baseProtect: string;
  label: string;
  resident: number;
  changed: boolean;
}

/** The protection in the two to four letters of the map: R, RW, RX, WC, --, and G for guard. */
export function letters(region: Region): string {
  if (region.state === 'MEM_FREE') {
    return '';
  }
  const names = (region.protect ?? '').split('|');
  const basic: Record<string, string> = {
    PAGE_NOACCESS: '--', PAGE_READONLY: 'R', PAGE_READWRITE: 'RW', PAGE_WRITECOPY: 'WC', PAGE_EXECUTE: 'X',
    PAGE_EXECUTE_READ: 'RX', PAGE_EXECUTE_READWRITE: 'RWX', PAGE_EXECUTE_WRITECOPY: 'XWC',
  };
  return (basic[names[0] ?? ''] ?? '') + (names.includes('PAGE_GUARD') ? '+G' : '');
}

/** How the map draws a state: free, reserved, committed, resident, guard. */
export function look(region: Region): string {
  if (region.state === 'MEM_FREE') {
    return 'free';
  }
  if (region.state === 'MEM_RESERVE') {
    return 'reserved';
  }
  if ((region.protect ?? '').includes('PAGE_GUARD')) {
    return 'guard';
  }
  return region.resident > 0 ? 'resident' : 'committed';
}

/** The index of the region an address lies in; -1 if none. Regions are ascending. */
export function indexAt(regions: Region[], address: number): number {
  let low = 0;
  let high = regions.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const region = regions[middle];
    if (!region || address < region.start) {
      high = middle - 1;
    } else if (address >= region.start + region.size) {
      low = middle + 1;
    } else {
      return middle;
    }
  }
  return -1;
}
