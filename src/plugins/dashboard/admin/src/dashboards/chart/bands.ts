import type { Plugin } from 'chart.js';
import type { Ink } from './chart-config';
import type { Band } from './plot';

/** Ranges of the measure drawn behind the figures, every other one shaded, each with its name. */
export const bandsBehind = (bands: readonly Band[], ink: Ink): Plugin<'bar' | 'line'> => ({
  id: 'bands',
  beforeDatasetsDraw: ({ ctx, chartArea: { left, right, top, bottom }, scales }) => {
    const scale = scales.y;
    if (scale === undefined || bands.length === 0) return;
    const within = (pixel: number): number => Math.min(bottom, Math.max(top, pixel));
    ctx.save();
    ctx.font = 'bold 12px sans-serif';
    ctx.textBaseline = 'top';
    bands.forEach(({ from, to, label }, place) => {
      const upper = within(scale.getPixelForValue(to));
      const height = within(scale.getPixelForValue(from)) - upper;
      if (place % 2 === 0) {
        ctx.fillStyle = ink.grid;
        ctx.globalAlpha = 0.5;
        ctx.fillRect(left, upper, right - left, height);
        ctx.globalAlpha = 1;
      }
      ctx.fillStyle = ink.text;
      if (height > 14) ctx.fillText(label, left + 6, upper + 4);
    });
    ctx.restore();
  },
});
