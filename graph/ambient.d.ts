/**
 * The few things of the platform that the core uses and that browsers and Node both have. The core is compiled without the
 * DOM's and Node's types, so that anything else of either is an error here.
 */
interface AbortSignal {
  readonly aborted: boolean;
  readonly reason: unknown;
  throwIfAborted(): void;
  addEventListener(type: "abort", listener: () => void, options?: { readonly once?: boolean }): void;
  removeEventListener(type: "abort", listener: () => void): void;
}
declare function atob(data: string): string;
declare function btoa(data: string): string;
declare class TextDecoder {
  constructor(label?: "utf-8", options?: { readonly fatal?: boolean });
  decode(bytes: Uint8Array): string;
}
