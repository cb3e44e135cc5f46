import type { BarSeriesOption, ScatterSeriesOption } from 'echarts/charts';
import type { AriaComponentOption, GridComponentOption, MarkLineComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import type { Bars, Dot, Dots, Picture, Points, Ranges } from './figures';
import { SCALE, type Layout } from './layout';

export type Options = ComposeOption<BarSeriesOption | ScatterSeriesOption | GridComponentOption | MarkLineComponentOption | AriaComponentOption>;

/**
 * Colours are variables of the element's stylesheet: the SVG carries their names, and the browser fills them in. So light,
 * dark and forced colours need no new drawing.
 */
const TEXT = 'var(--chart-text)';
const MUTED = 'var(--chart-muted)';
const LINE = 'var(--chart-line)';
const FILL = 'var(--chart-fill)';
const SOFT = 'var(--chart-soft)';
const PAPER = 'var(--chart-paper)';
const ALARM = 'var(--chart-alarm)';

/** Dots of the same value stand one above the other, so many pixels apart, but not further than this from their line. */
const APART = 5;
const FURTHEST = 24;

/** What ECharts is told to draw. */
export function options(picture: Picture, room: Layout, family: string): Options {
  const common: Options = {
    animation: false,
    textStyle: { fontFamily: family, fontSize: room.font, color: TEXT },
    aria: { enabled: true, label: { description: picture.of.says } },
    grid: {
      left: room.names,
      right: room.ends,
      top: 8,
      bottom: SCALE * (room.font / 13),
      outerBoundsMode: 'none',
    },
  };
  switch (picture.kind) {
    case 'bars':
      return { ...common, ...bars(picture.of, room) };
    case 'points':
      return { ...common, ...points(picture.of, room) };
    case 'ranges':
      return { ...common, ...ranges(picture.of, room) };
    case 'dots':
      return { ...common, ...dots(picture.of, room) };
  }
}

/** The names, from top to bottom: before the bars, or above them where there is little room. */
function names(all: string[], room: Layout, above: number): Options['yAxis'] {
  const before = { width: room.names - 12, margin: 10, overflow: 'truncate' as const, color: TEXT, fontSize: room.font, interval: 0 };
  const over = {
    inside: true,
    align: 'left' as const,
    verticalAlign: 'bottom' as const,
    margin: 0,
    padding: [0, 0, above, 0],
    width: room.width - 8,
    overflow: 'truncate' as const,
    color: TEXT,
    fontSize: room.font,
    interval: 0,
  };
  return {
    type: 'category',
    inverse: true,
    data: all,
    axisTick: { show: false },
    axisLine: { show: true, lineStyle: { color: LINE } },
    axisLabel: room.narrow ? over : before,
    z: 3,
  };
}

function scale(name: string, room: Layout, percent: boolean, most: number | null): Options['xAxis'] {
  return {
    type: 'value',
    min: 0,
    ...(most === null ? {} : { max: most }),
    ...(percent ? { interval: room.narrow ? 50 : 25 } : { minInterval: 1, splitNumber: room.narrow ? 3 : 6 }),
    name,
    nameLocation: 'middle',
    nameGap: room.font * 2,
    nameTextStyle: { color: MUTED, fontSize: room.font },
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: { color: MUTED, fontSize: room.font, formatter: percent ? '{value} %' : '{value}' },
    splitLine: { lineStyle: { color: LINE } },
  };
}

function bars(of: Bars, room: Layout): Options {
  return {
    xAxis: scale(of.scale, room, of.percent, of.percent ? 100 : of.most),
    yAxis: names(of.rows.map((row) => row.name), room, room.bar / 2 + 3),
    series: [
      {
        type: 'bar',
        silent: true,
        barWidth: room.bar,
        data: of.rows.map((row) => ({
          value: of.percent ? row.value * 100 : row.value,
          itemStyle: { color: row.alarm ? ALARM : FILL, borderRadius: [0, 3, 3, 0] },
          label: { color: row.alarm ? ALARM : TEXT, fontWeight: row.alarm ? 600 : 400 },
        })),
        label: { show: true, position: 'right', fontSize: room.font, textBorderWidth: 0, formatter: (bar) => of.rows[bar.dataIndex]?.said ?? '' },
      },
    ],
  };
}

function ranges(of: Ranges, room: Layout): Options {
  return {
    xAxis: scale(of.scale, room, false, null),
    yAxis: names(of.rows.map((row) => row.name), room, room.bar / 2 + 4),
    series: [
      { type: 'bar', silent: true, stack: 'range', barWidth: room.bar, itemStyle: { color: 'transparent' }, data: of.rows.map((row) => row.lower) },
      {
        type: 'bar',
        silent: true,
        stack: 'range',
        barWidth: room.bar,
        itemStyle: { color: SOFT, borderColor: FILL, borderWidth: 1, borderRadius: 3 },
        data: of.rows.map((row) => row.upper - row.lower),
        label: { show: true, position: 'right', color: TEXT, fontSize: room.font, textBorderWidth: 0, formatter: (bar) => of.rows[bar.dataIndex]?.said ?? '' },
      },
      {
        type: 'scatter',
        silent: true,
        symbol: 'rect',
        symbolSize: [4, room.bar + 6],
        itemStyle: { color: FILL, opacity: 1 },
        z: 4,
        data: of.rows.map((row, index) => [row.median, index]),
      },
    ],
  };
}

function points(of: Points, room: Layout): Options {
  const lowest = Math.min(-0.2, ...of.rows.map((row) => Math.floor(row.y * 5) / 5));
  return {
    xAxis: { ...(scale(of.across, room, true, 100) as object) },
    yAxis: {
      type: 'value',
      min: lowest,
      max: 1,
      interval: 0.2,
      name: of.up,
      nameLocation: 'middle',
      nameGap: 34,
      nameTextStyle: { color: MUTED, fontSize: room.font },
      axisLine: { show: true, onZero: false, lineStyle: { color: LINE } },
      axisLabel: { color: MUTED, fontSize: room.font, formatter: (value: number) => value.toFixed(1) },
      splitLine: { lineStyle: { color: LINE } },
    },
    series: [
      {
        type: 'scatter',
        silent: true,
        symbolSize: 12,
        data: of.rows.map((row) => ({
          value: [row.x * 100, row.y],
          symbol: row.y < of.least ? 'triangle' : 'circle',
          itemStyle: { color: row.y < of.least ? ALARM : FILL, opacity: 1 },
          label: { position: row.x > 0.6 ? ('left' as const) : ('right' as const) },
        })),
        label: { show: true, color: TEXT, fontSize: room.font, textBorderWidth: 0, formatter: (point) => of.rows[point.dataIndex]?.name ?? '' },
        labelLayout: { hideOverlap: true, moveOverlap: 'shiftY' },
        markLine: {
          silent: true,
          symbol: 'none',
          lineStyle: { color: ALARM, type: 'dashed' },
          label: { position: 'insideStartBottom', formatter: of.leastSaid, color: ALARM, fontSize: room.font, textBorderWidth: 0 },
          data: [{ yAxis: of.least }],
        },
      },
    ],
  };
}

function dots(of: Dots, room: Layout): Options {
  const place = (dot: Dot): string => `${dot.row} ${Math.round(dot.value * 50)}`;
  const there = new Map<string, number>();
  of.dots.forEach((dot) => there.set(place(dot), (there.get(place(dot)) ?? 0) + 1));
  const met = new Map<string, number>();
  // what alarms lies above the others
  const inOrder = [...of.dots].sort((a, b) => Number(a.alarm) - Number(b.alarm));
  return {
    xAxis: scale(of.scale, room, true, 100),
    yAxis: names(of.rows, room, 20),
    series: [
      {
        type: 'scatter',
        silent: true,
        data: inOrder.map((dot) => {
          const before = met.get(place(dot)) ?? 0;
          met.set(place(dot), before + 1);
          const apart = Math.min(APART, (2 * FURTHEST) / (there.get(place(dot)) ?? 1));
          const size = Math.min(22, 6 + 3 * Math.sqrt(dot.students));
          return {
            value: [dot.value * 100, dot.row],
            symbol: dot.alarm ? 'triangle' : 'circle',
            symbolSize: dot.alarm ? size + 4 : size,
            // 0, 1, -1, 2, -2 ...
            symbolOffset: [0, (before % 2 === 0 ? -1 : 1) * Math.ceil(before / 2) * apart] as [number, number],
            itemStyle: { color: dot.alarm ? ALARM : SOFT, borderColor: dot.alarm ? ALARM : FILL, borderWidth: 1, opacity: 1 },
            label: { show: dot.alarm },
          };
        }),
        label: {
          position: 'bottom',
          distance: 8,
          color: ALARM,
          fontWeight: 600,
          fontSize: room.font,
          textBorderColor: PAPER,
          textBorderWidth: 3,
          formatter: (dot) => inOrder[dot.dataIndex]?.said ?? '',
        },
        labelLayout: { moveOverlap: 'shiftX' },
      },
    ],
  };
}
