import { describe, expect, it } from 'vitest';
import { historyOf } from '../../../plugins/atlas/history/history.ts';
describe('x', () => { it('y', () => { expect(historyOf('AML.T0006')?.name).toBe('Active Scanning'); }); });
