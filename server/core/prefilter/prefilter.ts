/** Could inspecting these bytes give a finding at all? */
export function mayHoldFindings(_bytes: Uint8Array, _length: number, _path = ''): boolean {
  return true;
}
