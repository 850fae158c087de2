/** The axes of PyTorch's filter, [out, in, KH, KW], in the order of TensorFlow's, [KH, KW, in, out]; and back. */
export const TO_TENSORFLOW = [2, 3, 1, 0];
export const TO_PYTORCH = [3, 2, 0, 1];
