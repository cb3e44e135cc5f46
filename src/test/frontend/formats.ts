import type { PagingFormat } from '../../../frontend/elements/base/paging';

/** x86: 10/10/12. */
export const PAGE_4K: PagingFormat = { pageShift: 12, tableBits: 10, directoryBits: 10 };

/** Pages of 8 KiB: 8/11/13. */
export const PAGE_8K: PagingFormat = { pageShift: 13, tableBits: 11, directoryBits: 8 };
