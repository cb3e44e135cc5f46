import { BarChart, ScatterChart } from 'echarts/charts';
import { AriaComponent, GridComponent, MarkLineComponent } from 'echarts/components';
import { init, use, type EChartsType } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import type { Picture } from './figures';
import { layout, textWidth, type Measure } from './layout';
import { options } from './options';

/** The only module that knows ECharts: it is fetched when the first picture is shown, with the parts that are used. */

use([BarChart, ScatterChart, GridComponent, MarkLineComponent, AriaComponent, LabelLayout, SVGRenderer]);

function measure(family: string): Measure {
  const canvas = document.createElement('canvas').getContext('2d');
  if (!canvas) {
    return textWidth;
  }
  return (text, font) => {
    canvas.font = `${font}px ${family}`;
    return canvas.measureText(text).width;
  };
}

/** A picture that was drawn somewhere. */
export interface Drawn {
  redraw(picture: Picture, width: number, family: string): void;
  end(): void;
}

/** Draws into an element, which gets the height that the picture needs. */
export function drawInto(place: HTMLElement): Drawn {
  let chart: EChartsType | undefined;
  return {
    redraw(picture, width, family) {
      const room = layout(picture, width, measure(family));
      place.style.height = `${room.height}px`;
      chart ??= init(place, null, { renderer: 'svg', width, height: room.height });
      chart.resize({ width, height: room.height });
      chart.setOption(options(picture, room, family), { notMerge: true });
    },
    end() {
      chart?.dispose();
      chart = undefined;
    },
  };
}
