import { expect, it } from 'vitest';
import { estimateFlowShares, type FlowNetwork } from './flow-tree.ts';

/** Pipes between numbered places 0.001° apart in a row; the water comes in at the first. */
function along(pipes: readonly (readonly [from: number, to: number, lengthM: number])[], more: Partial<FlowNetwork> = {}): FlowNetwork {
  return {
    starts: Array.from({ length: pipes.length + 1 }, (_, index) => index * 2),
    longitudes: pipes.flatMap(([from, to]) => [87 + from * 0.001, 87 + to * 0.001]),
    latitudes: pipes.flatMap(() => [44, 44]),
    diametersMm: pipes.map(() => 200),
    lengthsM: pipes.map(([, , lengthM]) => lengthM),
    sources: [[87, 44]],
    joints: [],
    ...more,
  };
}

it('carries what is consumed beyond each pipe, with the sign of its own direction', () => {
  const shares = estimateFlowShares(along([[0, 1, 100], [2, 1, 100], [2, 3, 200]]));
  // Half of each pipe's consumption hangs on each of its ends.
  expect(shares[0]).toBeCloseTo(350 / 400, 5);
  expect(shares[1]).toBeCloseTo(-250 / 400, 5);
  expect(shares[2]).toBeCloseTo(100 / 400, 5);
});

it('runs away from the nearer source in a pipe that closes a ring', () => {
  const shares = estimateFlowShares(along([[0, 1, 100], [0, 2, 100], [2, 1, 500]]));
  expect(Math.abs(shares[2]!)).toBeLessThan(Math.abs(shares[0]!));
  expect(shares[0]).toBeGreaterThan(0);
});

it('crosses a pump and says nothing of pipes that no source reaches', () => {
  const pipes = [[0, 1, 100], [2, 3, 100]] as const;
  expect(estimateFlowShares(along(pipes))[1]).toBeNaN();
  expect(estimateFlowShares(along(pipes, { joints: [[87.0015, 44]] }))[1]).toBeGreaterThan(0);
});
