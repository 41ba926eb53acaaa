// The web server of `cargo xtask serve`, for the built app under a path of its own.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

export class Server {
  private constructor(
    /** The address of the page, with its path. */
    readonly url: string,
    private readonly process: ChildProcess,
  ) {}

  /** Serves `folder`; the port is free unless it is named. */
  static async start(folder = "dist", port = 0): Promise<Server> {
    const options = ["serve", "--folder", folder, "--under", "/some/sub/path/", "--port", String(port)];
    const [program, ...words] = process.env.XTASK ? [process.env.XTASK] : ["cargo", "xtask"];
    const server = spawn(program, [...words, ...options], { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
    for await (const line of createInterface(server.stdout!)) {
      const url = /http:\S+/.exec(line)?.[0];
      if (url) return new Server(url, server);
    }
    throw new Error("The server did not start: is the app built?");
  }

  get port(): number {
    return Number(new URL(this.url).port);
  }

  async stop(): Promise<void> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return;
    this.process.kill();
    await once(this.process, "exit");
  }
}
