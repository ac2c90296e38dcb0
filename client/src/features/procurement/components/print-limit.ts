interface Printed {
  orderedQuantity: number;
  printedQuantity: number;
  overPrintQuantity: number;
}

/** The order as a limit (R6): what of it is printed, what is left, and what was printed beyond it. */
export function limitOf({ orderedQuantity, printedQuantity, overPrintQuantity }: Printed) {
  const printed = Math.min(printedQuantity, orderedQuantity);
  return {
    printed,
    left: Math.max(orderedQuantity - printed, 0),
    over: Math.max(overPrintQuantity, printedQuantity - orderedQuantity),
  };
}
