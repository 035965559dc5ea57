// Cesium exports its renderer but leaves it out of its typings. Only what `mesh.ts` uses is declared; the version is pinned.
import type { BoundingSphere, Cartesian2, ComponentDatatype, IndexDatatype, Matrix4, PrimitiveType } from 'cesium';

declare module 'cesium' {
  interface RendererContext {
    readonly webgl2: boolean;
  }
  interface RendererBuffer {
    copyFromArrayView(values: ArrayBufferView, offsetInBytes?: number): void;
    vertexArrayDestroyable: boolean;
    destroy(): void;
  }
  const Buffer: {
    createVertexBuffer(options: { context: RendererContext; typedArray: ArrayBufferView; usage: number }): RendererBuffer;
    createIndexBuffer(options: { context: RendererContext; typedArray: ArrayBufferView; usage: number; indexDatatype: IndexDatatype }): RendererBuffer;
  };
  const BufferUsage: { readonly STATIC_DRAW: number; readonly DYNAMIC_DRAW: number };
  const PolygonPipeline: { triangulate(positions: Cartesian2[]): number[] };
  const Pass: { readonly OPAQUE: number; readonly TRANSLUCENT: number };
  interface VertexAttribute {
    index: number;
    vertexBuffer: RendererBuffer;
    componentsPerAttribute: number;
    componentDatatype: ComponentDatatype;
    normalize?: boolean;
  }
  class VertexArray {
    constructor(options: { context: RendererContext; attributes: VertexAttribute[]; indexBuffer: RendererBuffer });
    destroy(): void;
  }
  interface RendererProgram {
    destroy(): void;
  }
  const ShaderProgram: {
    fromCache(options: { context: RendererContext; vertexShaderSource: string; fragmentShaderSource: string; attributeLocations: Record<string, number> }): RendererProgram;
  };
  const RenderState: { fromCache(state: object): object };
  class DrawCommand {
    constructor(options: {
      boundingVolume: BoundingSphere;
      modelMatrix: Matrix4;
      primitiveType: PrimitiveType;
      vertexArray: VertexArray;
      shaderProgram: RendererProgram;
      uniformMap: Record<string, () => unknown>;
      renderState: object;
      pass: number;
      owner: object;
      cull?: boolean;
    });
  }
  interface FrameState {
    readonly context: RendererContext;
    readonly commandList: DrawCommand[];
    readonly passes: { readonly render: boolean };
  }
}
