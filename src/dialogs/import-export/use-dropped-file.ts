import { useEffect, useEffectEvent } from "react";

/**
 * Takes a file that is dropped anywhere on the frame, as long as the calling component is there. The browser is kept
 * from opening it by `ui/stray-input.ts`.
 */
export function useDroppedFile(onDropped: (file: File) => void): void {
  const take = useEffectEvent(onDropped);
  useEffect(() => {
    const onDrop = ({ dataTransfer }: DragEvent) => {
      const [file] = dataTransfer?.files ?? [];
      if (file) take(file);
    };
    window.addEventListener("drop", onDrop);
    return () => window.removeEventListener("drop", onDrop);
  }, []);
}
