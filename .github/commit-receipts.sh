#!/usr/bin/env bash
# Commits what `collect` wrote; where the branch takes no direct push, proposes it instead.
set -euo pipefail

git add -- plans records policy
git diff --cached --quiet && exit 0
git -c user.name="github-actions[bot]" -c user.email="41898282+github-actions[bot]@users.noreply.github.com" \
  commit --quiet -m "Record approvals"
git push --quiet origin "HEAD:$BRANCH" && exit 0

proposed="receipts/$(git rev-parse --short HEAD)"
git push --quiet origin "HEAD:refs/heads/$proposed"
gh pr create --base "$BRANCH" --head "$proposed" --title "Record approvals" --body "核准紀錄，由 collect 產生。 Receipts of approvals, written by collect."
