/** Refusals by the server's code. The facts of the refusal fill the braces; a code missing here is told by its status. */
export default {
  'session.wrong_credentials': 'Nama pengguna atau kata sandi salah.',
  'session.second_factor_wrong': 'Kode salah, kedaluwarsa, atau sudah dipakai. Tunggu kode berikutnya.',
  'session.disabled': 'Akun ini tidak aktif. Hubungi admin satker Anda.',
  'session.locked': 'Terkunci. Coba lagi {{lockedUntil}}.',
  'session.too_many_attempts': 'Terlalu banyak percobaan masuk. Tunggu satu menit.',
  'password.length': 'Kata sandi paling sedikit 12 huruf.',
  'password.guessable': 'Jangan memuat nama pengguna atau mengulang huruf yang sama.',
  'password.unchanged': 'Kata sandi baru masih sama dengan yang lama.',
  'region.not_found': 'Wilayah tidak ada, atau di luar wilayah tugas Anda.',
} as const;
