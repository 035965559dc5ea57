let audio: AudioContext | undefined;

/** Two tones, three quick ones for what is grave. Made here: no file has to be loaded in the moment of need. */
export function chime(isGrave: boolean): void {
  audio ??= new AudioContext();
  const tones = isGrave ? [880, 660, 880, 660, 880] : [660, 880];
  tones.forEach((hertz, index) => {
    const tone = audio!.createOscillator();
    const volume = audio!.createGain();
    const at = audio!.currentTime + index * 0.18;
    tone.frequency.value = hertz;
    volume.gain.setValueAtTime(0.0001, at);
    volume.gain.exponentialRampToValueAtTime(0.2, at + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.0001, at + 0.16);
    tone.connect(volume).connect(audio!.destination);
    tone.start(at);
    tone.stop(at + 0.17);
  });
}
