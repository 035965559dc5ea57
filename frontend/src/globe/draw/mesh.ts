import {
  BoundingSphere,
  Buffer,
  BufferUsage,
  ComponentDatatype,
  DrawCommand,
  IndexDatatype,
  Matrix4,
  Pass,
  PrimitiveType,
  RenderState,
  ShaderProgram,
  VertexArray,
  type FrameState,
  type RendererBuffer,
  type RendererContext,
  type RendererProgram,
} from 'cesium';

export interface MeshAttribute {
  values: Float32Array | Uint8Array;
  components: 1 | 2 | 3 | 4;
  /** Written anew from time to time. */
  isDynamic?: boolean;
}

/** One way of drawing the same triangles; several are drawn in their order. */
export interface MeshPass {
  vertexShader: string;
  fragmentShader: string;
  uniforms: Record<string, () => unknown>;
  renderState: object;
  isShown?: () => boolean;
  /** Pairs of corners to be joined by the thinnest lines there are, instead of the triangles. */
  lines?: Uint16Array;
}

export interface MeshOptions {
  /** By the name that the shader knows them by. */
  attributes: Record<string, MeshAttribute>;
  indices: Uint16Array | Uint32Array;
  /** From the metres of the attributes to the earth. */
  modelMatrix: Matrix4;
  bounds: BoundingSphere;
  passes: readonly MeshPass[];
}

/**
 * Triangles with shaders of our own, as an object of Cesium's scene. Positions are metres in a local frame and go to the
 * card as they are, where Cesium's own primitives split, copy and check each of them on the page's only thread.
 */
export class Mesh {
  show = true;
  readonly #options: MeshOptions;
  readonly #fresh = new Map<string, ArrayBufferView>();
  readonly #buffers = new Map<string, RendererBuffer>();
  #vertices: VertexArray[] = [];
  #drawn: { command: DrawCommand; program: RendererProgram; isShown: () => boolean }[] = [];
  #isDestroyed = false;

  constructor(options: MeshOptions) {
    this.#options = options;
  }

  /** Replaces the values of a dynamic attribute; they reach the card with the next frame. */
  overwrite(name: string, values: ArrayBufferView): void {
    this.#fresh.set(name, values);
  }

  /** Called by Cesium before each frame. */
  update(frame: FrameState): void {
    if (!this.show || !frame.passes.render) return;
    if (this.#vertices.length === 0) this.#create(frame.context);
    for (const [name, values] of this.#fresh) this.#buffers.get(name)?.copyFromArrayView(values);
    this.#fresh.clear();
    for (const { command, isShown } of this.#drawn) if (isShown()) frame.commandList.push(command);
  }

  #create(context: RendererContext): void {
    const { attributes, indices, modelMatrix, bounds, passes } = this.#options;
    const names = Object.keys(attributes);
    const attributeLocations = Object.fromEntries(names.map((name, index) => [name, index]));
    for (const [name, { values, isDynamic }] of Object.entries(attributes)) {
      const buffer = Buffer.createVertexBuffer({ context, typedArray: values, usage: isDynamic ? BufferUsage.DYNAMIC_DRAW : BufferUsage.STATIC_DRAW });
      // Triangles and lines share it: it goes when the mesh goes.
      buffer.vertexArrayDestroyable = false;
      this.#buffers.set(name, buffer);
    }
    const vertexArray = (order: Uint16Array | Uint32Array): VertexArray => {
      const made = new VertexArray({
        context,
        attributes: names.map((name, index) => ({
          index,
          vertexBuffer: this.#buffers.get(name)!,
          componentsPerAttribute: attributes[name]!.components,
          componentDatatype: attributes[name]!.values instanceof Float32Array ? ComponentDatatype.FLOAT : ComponentDatatype.UNSIGNED_BYTE,
          normalize: attributes[name]!.values instanceof Uint8Array,
        })),
        indexBuffer: Buffer.createIndexBuffer({ context, typedArray: order, usage: BufferUsage.STATIC_DRAW, indexDatatype: order instanceof Uint32Array ? IndexDatatype.UNSIGNED_INT : IndexDatatype.UNSIGNED_SHORT }),
      });
      this.#vertices.push(made);
      return made;
    };
    const triangles = vertexArray(indices);
    this.#drawn = passes.map(({ vertexShader, fragmentShader, uniforms, renderState, lines, isShown = () => true }) => {
      const program = ShaderProgram.fromCache({ context, vertexShaderSource: vertexShader, fragmentShaderSource: fragmentShader, attributeLocations });
      const command = new DrawCommand({
        boundingVolume: bounds,
        modelMatrix,
        primitiveType: lines ? PrimitiveType.LINES : PrimitiveType.TRIANGLES,
        vertexArray: lines ? vertexArray(lines) : triangles,
        shaderProgram: program,
        uniformMap: uniforms,
        renderState: RenderState.fromCache(renderState),
        // All in one pass, in the order of the layers: Cesium sorts nothing there.
        pass: Pass.OPAQUE,
        owner: this,
      });
      return { command, program, isShown };
    });
    // The card has its copy: a city's worth of vertices need not be kept twice.
    for (const attribute of Object.values(attributes)) if (!attribute.isDynamic) attribute.values = new Float32Array();
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  destroy(): undefined {
    for (const vertices of this.#vertices) vertices.destroy();
    for (const buffer of this.#buffers.values()) buffer.destroy();
    this.#buffers.clear();
    for (const { program } of this.#drawn) program.destroy();
    this.#drawn = [];
    this.#isDestroyed = true;
    return undefined;
  }
}

/** The sphere around packed local positions, on the earth. `stride` floats lie from one position to the next. */
export function boundsOf(positions: Float32Array, modelMatrix: Matrix4, stride = 3): BoundingSphere {
  const low = [Infinity, Infinity, Infinity];
  const high = [-Infinity, -Infinity, -Infinity];
  for (let index = 0; index < positions.length; index += stride) {
    for (let axis = 0; axis < 3; axis += 1) {
      low[axis] = Math.min(low[axis]!, positions[index + axis]!);
      high[axis] = Math.max(high[axis]!, positions[index + axis]!);
    }
  }
  const sphere = new BoundingSphere();
  sphere.radius = Math.hypot(high[0]! - low[0]!, high[1]! - low[1]!, high[2]! - low[2]!) / 2;
  for (const [axis, name] of (['x', 'y', 'z'] as const).entries()) sphere.center[name] = (low[axis]! + high[axis]!) / 2;
  return BoundingSphere.transform(sphere, modelMatrix, sphere);
}
