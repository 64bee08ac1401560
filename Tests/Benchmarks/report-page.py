#!/usr/bin/env python3
"""Measures the page of `tweetal report`: its size, the time to make it and the time until a browser shows it.

    report-page.py --tweetal .build/release/tweetal POSTS...

Needs Chromium. The time to make the page is the difference between `report` and `check` on the same posts, which
share all that comes before it, and that of the whole run.
"""
import argparse
import json
import os
import re
import resource
import statistics
import subprocess
import tempfile
import threading


class Browser:
    """Chromium without a window, over its DevTools pipes (descriptors 3 and 4)."""

    def __init__(self, folder):
        read_theirs, self.out = os.pipe()
        self.input, write_theirs = os.pipe()

        def descriptors():
            # Ours may have the numbers that the browser wants.
            reading, writing = os.dup(read_theirs), os.dup(write_theirs)
            reading, writing = os.dup2(reading, 103), os.dup2(writing, 104)
            os.dup2(reading, 3)
            os.dup2(writing, 4)

        self.process = subprocess.Popen(
            ["chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
             "--no-first-run", "--remote-debugging-pipe", f"--user-data-dir={folder}", "about:blank"],
            close_fds=False, preexec_fn=descriptors,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.unread = b""
        self.last = 0

    def call(self, method, session=None, **parameters):
        self.last += 1
        message = {"id": self.last, "method": method, "params": parameters}
        if session:
            message["sessionId"] = session
        os.write(self.out, json.dumps(message).encode() + b"\0")
        while True:
            answer = self.read()
            if answer.get("id") == self.last:
                if "error" in answer:
                    raise RuntimeError(answer["error"])
                return answer["result"]

    def read(self):
        while b"\0" not in self.unread:
            self.unread += os.read(self.input, 1 << 16)
        message, self.unread = self.unread.split(b"\0", 1)
        return json.loads(message)

    def evaluate(self, session, expression):
        result = self.call("Runtime.evaluate", session, expression=expression,
                           awaitPromise=True, returnByValue=True)
        return result["result"].get("value")

    def paint(self, address):
        """Milliseconds from the start of the navigation to the first contentful paint, and until all is drawn."""
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self.call("Page.enable", session)
        self.call("Page.navigate", session, url=address)
        figures = self.evaluate(session, """new Promise((done) => {
          const look = () => {
            const paint = performance.getEntriesByName('first-contentful-paint')[0];
            const [navigation] = performance.getEntriesByType('navigation');
            const isReady = navigation?.domContentLoadedEventEnd > 0;
            if (!paint || !isReady) return setTimeout(look, 5);
            done([paint.startTime, navigation.domContentLoadedEventEnd]);
          };
          look();
        })""")
        frames = self.evaluate(session, """new Promise((done) => {
          const times = [];
          const start = performance.now();
          let last = start;
          const step = (now) => {
            times.push(now - last);
            last = now;
            scrollBy(0, 400);
            if (now - start < 2000) requestAnimationFrame(step);
            else done(times.slice(2).sort((a, b) => a - b));
          };
          requestAnimationFrame(step);
        })""")
        self.call("Target.closeTarget", targetId=target)
        return figures, frames

    def stop(self):
        self.process.kill()
        self.process.wait()


def seconds(command):
    """CPU seconds of a run."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--tweetal", default="tweetal")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("posts", nargs="+")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        page = f"{folder}/report.html"
        report = [arguments.tweetal, "report", "--quiet", "--output", page] + arguments.posts
        check = [arguments.tweetal, "check", "--quiet", "--format", "json"] + arguments.posts
        runs = [(seconds(report), seconds(check)) for _ in range(min(3, arguments.runs))]
        whole, others = (statistics.median(times) for times in zip(*runs))
        with open(page, encoding="utf-8") as file:
            html = file.read()
        data = json.loads(re.search(r'id="data">(.*?)</script>', html, re.S)[1])
        units = [unit for post in data["posts"] for unit in post[3]]
        text = sum(len(unit[4].encode()) + len(unit[5].encode()) for unit in units)
        size = len(html.encode())
        print(f"{len(data['posts'])} posts, {len(units)} beads, {text / 1e6:.2f} MB of text")
        print(f"file: {size / 1e6:.2f} MB, {(size - 300_000) / text:.2f} times the text and 300 KB")
        print(f"time: {1000 * whole / len(units):.3f} ms of CPU a bead for the whole run, "
              f"{1000 * (whole - others) / len(units):.3f} ms more than check")
        browser = Browser(f"{folder}/profile")
        watchdog = threading.Timer(300, browser.stop)
        watchdog.start()
        try:
            results = [browser.paint("file://" + page) for _ in range(arguments.runs)]
        finally:
            watchdog.cancel()
            browser.stop()
        paints = [figures[0] for figures, _ in results]
        ready = [figures[1] for figures, _ in results]
        frames = sorted(frame for _, times in results for frame in times)
        print(f"first paint: median {statistics.median(paints):.0f} ms, worst {max(paints):.0f} ms; "
              f"all there: median {statistics.median(ready):.0f} ms")
        print(f"scrolling: a frame takes {statistics.median(frames):.1f} ms, 99 of 100 at most "
              f"{frames[int(0.99 * len(frames))]:.1f} ms")


if __name__ == "__main__":
    main()
