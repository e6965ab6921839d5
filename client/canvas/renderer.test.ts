import { describe, expect, it } from "vitest";
import { isHardware, rendererFor } from "./renderer.ts";

describe("the renderer", () => {
  it.each([
    "ANGLE (NVIDIA, NVIDIA GeForce RTX 3060 Direct3D11 vs_5_0 ps_5_0, D3D11)",
    "ANGLE (Apple, ANGLE Metal Renderer: Apple M2, Unspecified Version)",
    "Mesa Intel(R) UHD Graphics 620 (KBL GT2)",
    "Adreno (TM) 640",
    "Mali-G78",
  ])("is WebGL for a large graph on %s", (name) => {
    expect(rendererFor("huge", name)).toBe("webgl");
    expect(rendererFor("large", name)).toBe("webgl");
  });

  it.each([
    "ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero) (0x0000C0DE)), SwiftShader driver)",
    "llvmpipe (LLVM 15.0.7, 256 bits)",
    "Microsoft Basic Render Driver",
    "Software Rasterizer",
    "Mozilla",
    "",
  ])("is the canvas on %s", (name) => {
    expect(isHardware(name)).toBe(false);
    expect(rendererFor("huge", name)).toBe("canvas");
  });

  it("is the canvas where the browser has no GPU, and for a small graph on any", () => {
    expect(rendererFor("huge", undefined)).toBe("canvas");
    expect(rendererFor("full", "NVIDIA GeForce")).toBe("canvas");
  });
});
