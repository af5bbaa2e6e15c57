import type { Point, Sheet } from '../sheet';

const STEPS = 420;

/** A closed curve of a small wheel rolling in a ring, as on bank notes. */
const rosette = (center: Point, radius: number, petals: number, depth: number): Point[] =>
  Array.from({ length: STEPS + 1 }, (_, index) => {
    const angle = (index / STEPS) * 2 * Math.PI;
    const reach = radius * (1 - depth + depth * Math.cos(petals * angle));
    return {
      x: center.x + reach * Math.cos(angle),
      y: center.y + reach * Math.sin(angle),
    };
  });

/** Fine rings woven into each other; drawn behind the place of a stamp. */
export const drawRosette = (sheet: Sheet, center: Point, radius: number, color: string): void =>
  sheet.decoration(() => {
    for (const [share, petals, depth] of [
      [1, 24, 0.07],
      [0.96, 24, -0.07],
      [0.78, 16, 0.16],
      [0.78, 16, -0.16],
      [0.42, 12, 0.3],
      [0.42, 12, -0.3],
    ] as const) {
      sheet.stroke(rosette(center, radius * share, petals, depth), color, 0.35, 0.55);
    }
  });

/** A band of waves across the paper. */
export const drawBand = (
  sheet: Sheet,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  color: string
): void =>
  sheet.decoration(() => {
    const waves = Math.round(width / 26);
    for (const phase of [0, 1 / 3, 2 / 3, 1, 4 / 3, 5 / 3]) {
      const points = Array.from({ length: STEPS + 1 }, (_, index) => ({
        x: x + (width * index) / STEPS,
        y:
          y +
          height / 2 +
          (height / 2) * Math.sin((index / STEPS) * waves * 2 * Math.PI + phase * Math.PI),
      }));
      sheet.stroke(points, color, 0.35, 0.6);
    }
  });
