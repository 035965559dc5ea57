// SM4 (GB/T 32907-2016) in ECB without padding, as HJ 212-2025 uses it. Written out since a browser has no SM4.

const KEY_PARAMETERS = [0xa3b1bac6, 0x56aa3350, 0x677d9197, 0xb27022dc];

/** The S-box is computed: inversion in GF(2^8) modulo 1F5 between two equal affine maps with the circulant matrix A7 and D3. */
const SBOX = ((): Uint8Array => {
  const multiply = (a: number, b: number): number => {
    let product = 0;
    for (let x = a, y = b; y > 0; y >>= 1) {
      if (y & 1) product ^= x;
      x <<= 1;
      if (x & 0x100) x ^= 0x1f5;
    }
    return product;
  };
  const inverse = (value: number): number => {
    // value^254
    let power = 1;
    let square = value;
    for (let exponent = 254; exponent > 0; exponent >>= 1) {
      if (exponent & 1) power = multiply(power, square);
      square = multiply(square, square);
    }
    return power;
  };
  const parity = (value: number): number => {
    let rest = value;
    rest ^= rest >> 4;
    rest ^= rest >> 2;
    rest ^= rest >> 1;
    return rest & 1;
  };
  const affine = (value: number): number => {
    let result = 0;
    for (let bit = 0; bit < 8; bit++) {
      const row = ((0xa7 << bit) | (0xa7 >> (8 - bit))) & 0xff;
      result |= parity(row & value) << bit;
    }
    return result ^ 0xd3;
  };
  return Uint8Array.from({ length: 256 }, (_, value) => affine(inverse(affine(value))));
})();

const turn = (word: number, bits: number): number => ((word << bits) | (word >>> (32 - bits))) >>> 0;

const substitute = (word: number): number =>
  (((SBOX[word >>> 24] as number) << 24) | ((SBOX[(word >>> 16) & 255] as number) << 16) | ((SBOX[(word >>> 8) & 255] as number) << 8) | (SBOX[word & 255] as number)) >>> 0;

function roundKeys(key: Uint8Array): number[] {
  const view = new DataView(key.buffer, key.byteOffset, 16);
  const words = KEY_PARAMETERS.map((parameter, i) => (view.getUint32(i * 4) ^ parameter) >>> 0);
  for (let round = 0; round < 32; round++) {
    let constant = 0;
    for (let j = 0; j < 4; j++) constant = (constant << 8) | (((4 * round + j) * 7) & 255);
    const mixed = substitute(((words[round + 1] as number) ^ (words[round + 2] as number) ^ (words[round + 3] as number) ^ constant) >>> 0);
    words.push(((words[round] as number) ^ mixed ^ turn(mixed, 13) ^ turn(mixed, 23)) >>> 0);
  }
  return words.slice(4);
}

function block(input: DataView, output: DataView, at: number, keys: readonly number[]): void {
  const x = [input.getUint32(at), input.getUint32(at + 4), input.getUint32(at + 8), input.getUint32(at + 12)];
  for (let round = 0; round < 32; round++) {
    const mixed = substitute(((x[round + 1] as number) ^ (x[round + 2] as number) ^ (x[round + 3] as number) ^ (keys[round] as number)) >>> 0);
    x.push(((x[round] as number) ^ mixed ^ turn(mixed, 2) ^ turn(mixed, 10) ^ turn(mixed, 18) ^ turn(mixed, 24)) >>> 0);
  }
  for (let i = 0; i < 4; i++) output.setUint32(at + i * 4, x[35 - i] as number);
}

/** Every whole group of 16 bytes; a shorter tail stays as it is. `key` has 16 bytes. */
function eachBlock(bytes: Uint8Array, keys: readonly number[]): Uint8Array {
  const result = new Uint8Array(bytes);
  const input = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const output = new DataView(result.buffer);
  for (let at = 0; at + 16 <= bytes.length; at += 16) block(input, output, at, keys);
  return result;
}

export const sm4Encrypt = (bytes: Uint8Array, key: Uint8Array): Uint8Array => eachBlock(bytes, roundKeys(key));
export const sm4Decrypt = (bytes: Uint8Array, key: Uint8Array): Uint8Array => eachBlock(bytes, roundKeys(key).reverse());
