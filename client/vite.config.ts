import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { phoneWorker } from './scripts/phone-worker.ts';

export default defineConfig({
  plugins: [react(), phoneWorker()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  server: { port: 5173, proxy: { '/api': { target: 'http://localhost:5080', changeOrigin: false } } },
  build: {
    outDir: '../Api/wwwroot',
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 650,
  },
});
